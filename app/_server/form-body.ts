import { AppError } from "@/lib/errors";

/** What a plain form sent. How much it may weigh, the front door has judged. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new AppError("invalid", "This was not sent by a form.");
  }
}
