import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  info: [Info, "bg-info-bg text-info"],
  success: [CircleCheck, "bg-success-bg text-success"],
  warning: [TriangleAlert, "bg-warning-bg text-warning"],
  danger: [CircleAlert, "bg-danger-bg text-danger"],
} as const;

type Props = {
  tone?: keyof typeof looks;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` only for an error that just happened, `status` for other news; nothing for what was there at load. */
  role?: "alert" | "status";
};

export function Alert({ tone = "info", title, children, action, role }: Props) {
  const [Icon, look] = looks[tone];
  return (
    <div
      role={role}
      className={`flex flex-col gap-3 rounded-card border border-transparent p-4 sm:flex-row sm:items-center sm:gap-6 ${look}`}
    >
      <div className="flex grow gap-3">
        <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        <div className="grid gap-0.5">
          <p className="font-semibold text-body">{title}</p>
          {children && <div className="text-fg text-label">{children}</div>}
        </div>
      </div>
      {action && <div className="shrink-0 max-sm:pl-8">{action}</div>}
    </div>
  );
}
