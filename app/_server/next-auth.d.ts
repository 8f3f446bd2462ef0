import type { Role } from "@/lib/permissions";

declare module "next-auth/jwt" {
  interface JWT {
    sub: string;
    role: Role;
    sid: string;
  }
}
