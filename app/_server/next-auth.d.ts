import type { Role } from "@/lib/auth/areas";

declare module "next-auth" {
  interface User {
    id: string;
    role: Role;
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sub: string;
    role: Role;
    sid: string;
  }
}
