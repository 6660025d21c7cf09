/** What a reverse proxy needs to lead people and platforms to the bot, and nobody to the figures. */
export const proxyConfig = (publicUrl: string, port: number, paths: readonly string[]): string => {
  const { hostname } = new URL(publicUrl);
  const led = paths.map((path) => `  location ${path} { proxy_pass http://127.0.0.1:${port}; }`).join('\n');
  return `server {
  listen 443 ssl;
  server_name ${hostname};
  ssl_certificate     /etc/ssl/ritournelle.pem;
  ssl_certificate_key /etc/ssl/ritournelle.key;
  client_max_body_size 2m;
  proxy_set_header Host $host;
  proxy_set_header X-Forwarded-Proto $scheme;
${led}
}
`;
};
