import { LoadingState } from "@/components/ui/loading-state";
import { Skeleton } from "@/components/ui/skeleton";

/** Ten rows under a filter bar, each as tall as it will be. */
export default function LoadingPosts() {
  return (
    <LoadingState>
      <Skeleton className="mb-8 h-20 max-w-xl" />
      <Skeleton className="mb-3 h-12" />
      <Skeleton className="mb-6 h-18 max-w-2xl" />
      <div className="grid gap-3 sm:gap-px">
        {Array.from({ length: 10 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
          <Skeleton key={row} className="h-52 sm:h-18" />
        ))}
      </div>
    </LoadingState>
  );
}
