const trackers =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|at_\w+|ns_\w+|guce_\w+|_hs\w+|vero_\w+|oly_\w+|stm_\w+|(?:fb|g|d|gbra|wbra|ms|y|tw|ttc|li_fat_)clid|fbclid|gclsrc|li_fat_id|mc_[ce]id|igshid|igsh|_ga|_gl|cmpid|cmp|ocid|ito|spm|smid|smtyp|sref|src_?ref|ref_src|ref_url|referrer|ftag|xtor|wt_mc|wt_zmc|guccounter|s_cid|ncid|cid_source|sr_share|__twitter_impression|__source|partner|feedname|feedtype|traffic_source|taid|ceid|emci|emdi|mkt_tok|trk|trkcampaign|cvid|share|shareadded|sh|soc_src|soc_trk|tsmh|amp_\w+|usqp|rss|via)$/i;
const ampParameters = /^(?:amp|_amp|outputtype|amp_js_v)$/i;
const copiesOfHost = /^(?:(?:www\d?|m|mobile|amp|touch|wap)\.)+(?=[^.]+\.[^.])/;

/**
 * The address without fragment, tracking parameters and AMP caches, still good to open; `undefined` when it is not plain
 * http or https, or carries a user name.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = parse(address.trim());
  if (url === undefined) return undefined;
  const cached = addressBehindAmpCache(url);
  if (cached !== undefined) return canonicalUrl(cached);
  url.hash = '';
  removeParameters(url, trackers);
  return url.href;
}

/**
 * What makes two addresses the same article: scheme, `www.`, mobile and AMP variants, trailing slash and the order of
 * parameters do not count. A key to compare, not an address to open.
 */
export function urlIdentity(address: string): string | undefined {
  const canonical = canonicalUrl(address);
  if (canonical === undefined) return undefined;
  const url = new URL(canonical);
  removeParameters(url, ampParameters);
  url.searchParams.sort();
  const path = url.pathname
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/(?:[/.]amp(?:\.html?)?|\/amp\/)\/?$/i, '')
    .replace(/\.amp(\.html?)$/i, '$1')
    .replace(/\/(?:index\.(?:html?|php))?$/i, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${url.hostname.replace(copiesOfHost, '')}${port}${path}${url.search}`;
}

function parse(address: string): URL | undefined {
  if (address.length > 4_096 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPlain && url.hostname !== '' ? url : undefined;
}

/** `www.google.com/amp/s/example.org/…` and `example-org.cdn.ampproject.org/c/s/example.org/…`. */
function addressBehindAmpCache(url: URL): string | undefined {
  const isGoogle = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname);
  if (!isGoogle && !url.hostname.endsWith('.cdn.ampproject.org')) return undefined;
  const match = /^\/(?:amp|[acv])\/(s\/)?(.+)$/.exec(url.pathname);
  return match?.[2] === undefined
    ? undefined
    : `${match[1] === undefined ? 'http' : 'https'}://${match[2]}${url.search}`;
}

function removeParameters(url: URL, names: RegExp): void {
  const all = [...url.searchParams.keys()];
  const unwanted = all.filter((name) => names.test(name));
  if (unwanted.length === 0) return; // Rewriting would change how the others are written.
  for (const name of unwanted) url.searchParams.delete(name);
}
