export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-h-6 min-w-6 place-items-center whitespace-nowrap rounded-[0.3rem] border border-border border-b-2 bg-s2 px-1.5 font-medium font-sans text-caption text-muted">
      {children}
    </kbd>
  );
}
