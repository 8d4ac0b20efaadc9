import { type AppConfig, basemapOrigins } from "#domain/config/app-config.ts";

/**
 * The Content-Security-Policy that the app runs under, as directives: nothing but its own host, no inline script or
 * style, no eval; tiles may come from the hosts of the basemaps that the installer configured.
 */
export function contentSecurityPolicy(config: AppConfig): Record<string, string[]> {
  const tileHosts = [...new Set(config.basemaps.flatMap(basemapOrigins))];
  return {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "worker-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:", ...tileHosts],
    // Large layers go to the map's worker as a file that the page has made itself.
    "connect-src": ["'self'", "blob:", ...tileHosts],
    "font-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
}

/** The policy of `/embed`: the same, but that pages of the origins that the installer allows may show it in a frame. */
export function embedSecurityPolicy(config: AppConfig): Record<string, string[]> {
  const { embedOrigins } = config;
  return {
    ...contentSecurityPolicy(config),
    "frame-ancestors": embedOrigins.length === 0 ? ["'none'"] : [...embedOrigins],
  };
}
