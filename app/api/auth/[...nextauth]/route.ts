export { nextAuth as GET, nextAuth as POST } from "@/app/_server/auth";
