declare module '@vercel/ncc' {
  export default function ncc(
    entry: string,
    options: { readonly cache: false; readonly quiet: true },
  ): Promise<{ readonly code: string }>;
}
