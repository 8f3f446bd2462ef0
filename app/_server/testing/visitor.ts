type Attributes = { httpOnly?: boolean; secure?: boolean; sameSite?: string; path?: string; maxAge?: number };
type Cookie = { value: string; attributes: Attributes };

const cookies = new Map<string, Cookie>();

/** Whoever is asking: stands in for the request that Next would give us. */
export const visitor = { headers: new Headers(), cookies };

export function newVisitor(headers: Record<string, string> = {}): void {
  visitor.headers = new Headers(headers);
  cookies.clear();
}

/** For `vi.mock("next/headers", …)`. */
export const nextHeaders = {
  headers: async () => visitor.headers,
  cookies: async () => ({
    get: (name: string) => cookies.get(name),
    set: (name: string, value: string, attributes: Attributes) => cookies.set(name, { value, attributes }),
    delete: ({ name }: { name: string }) => cookies.delete(name),
  }),
};

/** For `vi.mock("next-intl/server", …)`: each text answers with its own name, and with what it was told. */
export const nextIntl = {
  getTranslations: async () =>
    Object.assign((key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key), {
      has: (key: string) => !/^field.unnamed$|^reason.(any|undefined)$/.test(key),
    }),
};
