import { route } from "@/app/_server/route";
import { begin } from "@/app/_server/uploads";

export const POST = route({ may: "account.change" }, begin);
