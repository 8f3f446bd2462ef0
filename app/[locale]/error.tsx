"use client";

import { Broken } from "@/app/_pages/broken";

export default function BrokenPage(props: Parameters<typeof Broken>[0]) {
  return (
    <main id="content" className="page py-16">
      <Broken {...props} />
    </main>
  );
}
