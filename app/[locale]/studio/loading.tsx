export { DashboardSkeleton as default } from "@/app/_pages/dashboard-skeleton";
