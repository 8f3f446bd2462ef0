import { LoadingState } from "@/components/ui/loading-state";
import { Skeleton } from "@/components/ui/skeleton";

const cards = ["a", "b", "c", "d"];

export function DashboardSkeleton() {
  return (
    <LoadingState>
      <Skeleton className="mb-2 h-10 w-64 max-w-full" />
      <Skeleton className="mb-8 h-6 w-96 max-w-full" />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {cards.map((card) => (
          <Skeleton key={card} className="h-34 rounded-card" />
        ))}
      </div>
    </LoadingState>
  );
}
