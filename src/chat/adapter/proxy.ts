import { EnvHttpProxyAgent } from 'undici';

/** Node's certificate authorities, `NODE_EXTRA_CA_CERTS` included, also apply through a proxy, and so does `NO_PROXY`. */
export const dispatcherFor = ({ proxy }: { proxy?: string | undefined }): EnvHttpProxyAgent | undefined =>
  proxy ? new EnvHttpProxyAgent({ httpProxy: proxy, httpsProxy: proxy }) : undefined;
