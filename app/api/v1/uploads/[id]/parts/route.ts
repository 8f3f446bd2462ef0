import { route } from "@/app/_server/route";
import { sign } from "@/app/_server/uploads";

export const POST = route({ may: "account.change", by: "token" }, sign);
