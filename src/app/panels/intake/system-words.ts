import type { LanguageCode } from "#app/language/language.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import type { ReferenceSystem } from "#domain/intake/doctor/reference-systems.ts";

const figures = {
  zh: { cgcs2000: "CGCS2000", beijing54: "北京 54", xian80: "西安 80", wgs84: "WGS 84", offset: "" },
  en: { cgcs2000: "CGCS2000", beijing54: "Beijing 1954", xian80: "Xi'an 1980", wgs84: "WGS 84", offset: "" },
} as const;

function zoneWords(language: LanguageCode, width: 3 | 6, { zone }: ReferenceSystem): string {
  if (zone === null) return "";
  const { meridian, prefix } = zone;
  if (language === "zh")
    return `${width}° 带，中央经线 ${meridian}°${prefix === null ? "，横坐标不带带号" : `，横坐标带带号 ${prefix}`}`;
  return `${width}° zone, central meridian ${meridian}° E, ${prefix === null ? "no zone number before the easting" : `zone number ${prefix} before the easting`}`;
}

function systemName(language: LanguageCode, system: ReferenceSystem): string {
  const figure = figures[language][system.datum];
  const isChinese = language === "zh";
  switch (system.family) {
    case "geographic":
      return system.datum === "cgcs2000"
        ? isChinese
          ? "经纬度 CGCS2000 / WGS 84"
          : "Degrees, CGCS2000 / WGS 84"
        : isChinese
          ? `经纬度 ${figure}`
          : `Degrees, ${figure}`;
    case "gk3":
      return `${figure} ${zoneWords(language, 3, system)}`;
    case "gk6":
      return `${figure} ${zoneWords(language, 6, system)}`;
    case "utm":
      return `WGS 84 UTM ${((system.zone?.meridian ?? 0) + 183) / 6}N`;
    case "mercator":
      return isChinese ? "Web 墨卡托" : "Web Mercator";
    case "gcj02":
      return isChinese ? "GCJ-02（高德、腾讯等地图的偏移坐标）" : "GCJ-02 (offset coordinates of Amap, Tencent)";
    case "bd09":
      return isChinese ? "BD-09（百度地图的偏移坐标）" : "BD-09 (offset coordinates of Baidu)";
    case "declared":
      return isChinese ? "文件自带的坐标系" : "The system that the file defines";
  }
}

/** What a candidate is, in words: system, zone, and whether the axes change places. */
export function candidateName(language: LanguageCode, { system, isSwapped }: Candidate): string {
  const name = systemName(language, system);
  if (!isSwapped) return name;
  return language === "zh" ? `${name}；两列坐标互换` : `${name}; the two coordinates swapped`;
}

/** The code beside the name, for example `EPSG:4548`; `null` where there is none. */
export function candidateCode({ system }: Candidate): string | null {
  return system.id.startsWith("EPSG:") ? system.id : null;
}

/** A distance for people: metres up to a kilometre, then kilometres. */
export function distanceText(meters: number): string {
  if (!Number.isFinite(meters)) return "–";
  if (meters < 10) return `${Math.round(meters * 10) / 10} m`;
  if (meters < 1000) return `${Math.round(meters)} m`;
  const kilometers = meters / 1000;
  return `${kilometers < 100 ? Math.round(kilometers * 10) / 10 : Math.round(kilometers)} km`;
}
