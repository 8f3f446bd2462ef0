import { Circle, CircleCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";

export function StateBadge({ on, children }: { on: boolean; children: string }) {
  const Icon = on ? CircleCheck : Circle;
  return (
    <Badge tone={on ? "success" : "neutral"} icon={<Icon aria-hidden="true" />}>
      {children}
    </Badge>
  );
}
