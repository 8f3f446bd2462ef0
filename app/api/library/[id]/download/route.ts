import { readForm } from "@/app/_server/form-body";
import { handOver } from "@/app/_server/hand-over";
import { seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { productPath } from "@/lib/delivery/library-filter";
import { redeemForReader } from "@/lib/delivery/redeem-download";
import { isAppError } from "@/lib/errors";

/** A plain form, so that a refusal is a page with words and the file a download, with or without a script. */
export const POST = route({ may: "account.change", limit: "api" }, async ({ request, params, user }) => {
  const file = (await readForm(request)).get("file");
  try {
    return handOver(await redeemForReader(user, params.id ?? "", file ? String(file) : null));
  } catch (error) {
    if (!isAppError(error)) throw error;
    const problem = String(error.details?.reason ?? error.code);
    return seeOther(`${productPath(params.id ?? "")}?problem=${encodeURIComponent(problem)}`);
  }
});
