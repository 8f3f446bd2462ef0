import { route } from "@/app/_server/route";
import { finish } from "@/app/_server/uploads";

export const POST = route({ may: "account.change" }, finish);
