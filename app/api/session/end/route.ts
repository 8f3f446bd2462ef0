import { ownPath } from "@/app/_server/own-path";
import { seeOther } from "@/app/_server/respond";
import { currentUser, forgetSession } from "@/app/_server/session";

/** A cookie whose session is over elsewhere lands here and is laid down; a live one is left alone. */
export async function GET(request: Request) {
  if (!(await currentUser())) await forgetSession();
  return seeOther(ownPath(new URL(request.url).searchParams.get("next")) ?? "/");
}
