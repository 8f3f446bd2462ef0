export { default, generateMetadata } from "@/app/[locale]/(public)/discover/[filter]/page";
