import type { LocalePage } from "@/app/_pages/params";

type Query = Partial<Record<"next" | "problem" | "with", string | string[]>>;

export type AuthPage = LocalePage & { searchParams: Promise<Query> };
