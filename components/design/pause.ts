/** As long as a slow answer of a server would take. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1500));
