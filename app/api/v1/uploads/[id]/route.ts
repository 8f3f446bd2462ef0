import { route } from "@/app/_server/route";
import { abort, show } from "@/app/_server/uploads";

export const GET = route({ may: "account.read", by: "token" }, show);
export const DELETE = route({ may: "account.change", by: "token" }, abort);
