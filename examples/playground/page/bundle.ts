/** The page as a browser loads it, by path. */
export const bundlePage = async (): Promise<
  ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array | string }>
> => new Map([['/', { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Balint Kit</title>' }]]);
