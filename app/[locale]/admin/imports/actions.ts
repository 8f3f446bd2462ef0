"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { importPath, importsPath } from "@/lib/imports/import-addresses";
import { saveSource, sourceInput } from "@/lib/imports/save-source";
import { startImport } from "@/lib/imports/start-import";
import {
  agreeToHide,
  cancelImport,
  hideInput,
  resumeImport,
  runInput,
  undoImport,
} from "@/lib/imports/steer-import";

const fromHere = async ({ id }: { id: string }) => ({ id, ip: (await clientDevice()).ip });

/** A second start ends up at the run that is on. */
export const startAction = action(
  {
    may: "imports.run",
    input: z.object({ kind: z.enum(["dry", "run"]), folder: z.string().max(1024).optional() }),
  },
  async ({ kind, folder }, user): Promise<void> => {
    const { id } = await startImport(await fromHere(user), { isDryRun: kind === "dry", folder });
    redirect(importPath(id));
  },
);

export const cancelAction = action(
  { may: "imports.run", input: runInput },
  async ({ importId }, user): Promise<void> => {
    await cancelImport(await fromHere(user), importId);
    redirect(importPath(importId));
  },
);

export const resumeAction = action(
  { may: "imports.run", input: runInput },
  async ({ importId }, user): Promise<void> => {
    await resumeImport(await fromHere(user), importId);
    redirect(importPath(importId));
  },
);

const fresh = ({ importId }: { importId: string }) => importPath(importId);

export const hideAction = action(
  { may: "imports.run", input: hideInput, fresh },
  async (wanted, user): Promise<void> => {
    await agreeToHide(await fromHere(user), wanted);
    redirect(importPath(wanted.importId));
  },
);

export const undoAction = action(
  { may: "imports.run", input: runInput, fresh },
  async ({ importId }, user): Promise<void> => {
    await undoImport(await fromHere(user), importId);
    redirect(importPath(importId));
  },
);

export const saveSourceAction = action(
  { may: "imports.run", input: sourceInput, fresh: `${importsPath}/source` },
  async (wanted, user): Promise<void> => {
    await saveSource(await fromHere(user), wanted);
    redirect(`${importsPath}?done=source`);
  },
);
