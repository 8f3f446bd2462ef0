import { getTranslations } from "next-intl/server";
import type { BackupCodesWords } from "./backup-codes";

export async function codesWords(): Promise<BackupCodesWords> {
  const [t, common] = await Promise.all([getTranslations("account.codes"), getTranslations("account")]);
  return {
    title: t("title"),
    text: t("text"),
    list: t("list"),
    copy: t("copy"),
    copied: common("copied"),
    download: t("download"),
    print: t("print"),
    file: t("file"),
    fileTitle: t("fileTitle"),
    kept: t("kept"),
    done: t("done"),
  };
}
