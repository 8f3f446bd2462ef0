import { redirect } from "next/navigation";
import { type CurrentUser, requireUser } from "@/app/_server/session";
import { type Application, findApplication, mayTake, openStep, type Step } from "@/lib/accounts/application";

export const pathOf = (step: Step) => `/become-a-creator/${step}` as const;

type Applicant = { user: CurrentUser; application: Application | null };

/** Whoever has a studio already goes there; everybody else may go back to any step, but skips none. */
export async function requireApplicant(step?: Step): Promise<Applicant> {
  const user = await requireUser("/become-a-creator");
  if (user.role !== "fan") redirect("/studio");
  const application = await findApplication(user.id);
  if (step && !mayTake(step, application)) redirect(pathOf(openStep(application)));
  return { user, application };
}

/** For the steps behind the first one, which is what makes the application. */
export async function requireApplication(step: Exclude<Step, "page">) {
  const { user, application } = await requireApplicant(step);
  if (!application) redirect(pathOf("page"));
  return { user, application };
}
