import type { z } from "zod";
import { abortUpload } from "@/lib/media/uploads/abort-upload";
import { beginUpload, type Uploader, uploadInput } from "@/lib/media/uploads/begin-upload";
import { finishUpload } from "@/lib/media/uploads/finish-upload";
import { listParts } from "@/lib/media/uploads/list-parts";
import { partsInput, signParts } from "@/lib/media/uploads/sign-parts";
import { readJson } from "./json-body";
import { created, data } from "./respond";

/** Browsers and programs upload alike; only the door differs. */
type Call = { request: Request; params: { id?: string }; user: Uploader };
const idOf = ({ params: { id = "" } }: Call) => id;
const json = <Input extends z.ZodType>({ request }: Call, input: Input) => readJson(request, input);

export const begin = async (call: Call) =>
  created(await beginUpload(call.user, await json(call, uploadInput)));

export const show = async (call: Call) => data(await listParts(call.user, idOf(call)));

export async function sign(call: Call) {
  const { numbers } = await json(call, partsInput);
  return data({ parts: await signParts(call.user, idOf(call), numbers) });
}

/** The medium as its owner sees it: where it lies is nobody's business. */
export async function finish(call: Call) {
  const { id, kind, status, fault, contentType, byteSize, fileName } = await finishUpload(
    call.user,
    idOf(call),
  );
  return data({ id, kind, status, fault, contentType, byteSize, fileName });
}

export async function abort(call: Call) {
  await abortUpload(call.user, idOf(call));
  return data({ status: "aborted" });
}
