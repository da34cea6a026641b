// How dates, numbers and links are written.

const numbers = new Intl.NumberFormat("en");
export const count = (n) => numbers.format(n);

export const percent = (share) => `${Math.round(share * 100)} %`;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A date no more precise than it is known: 2019, 2019-11, 2019-11-04 or with a time, which is shown in local time. */
export function date(iso) {
  if (!iso) return "undated";
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(T.*)?$/.exec(iso) ?? [];
  if (!year) return iso;
  if (clock) {
    const at = new Date(iso);
    if (!Number.isNaN(at.getTime())) {
      return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
    }
  }
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

const twoDigits = (n) => String(n).padStart(2, "0");

/** The clock of an instant, local: 14:07. */
export function clock(iso) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? "" : `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** How long ago: "just now", "4 min ago", "3 h ago", else the date. */
export function ago(iso, now = Date.now()) {
  const seconds = (now - new Date(iso).getTime()) / 1000;
  if (Number.isNaN(seconds)) return "";
  if (seconds < 60) return "just now";
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h ago`;
  return date(iso.slice(0, 10));
}

/** A length of time: 340 ms, 2.1 s, 4 min. */
export function duration(millis) {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  if (millis < 60000) return `${(millis / 1000).toFixed(1)} s`;
  if (millis < 5400000) return `${Math.round(millis / 60000)} min`;
  return millis < 172800000 ? `${Math.round(millis / 3600000)} h` : `${Math.round(millis / 86400000)} d`;
}

const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** "French" of `fr`; the tag itself where it is none that is known. */
export function language(tag) {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const regions = new Intl.DisplayNames(["en"], { type: "region" });

/** "Japan" of `JP`. */
export function country(code) {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The address where it is one that a page may link to, else undefined: a record says what it likes. */
export function webAddress(uri) {
  return /^https?:\/\/[^\s]+$/i.test(uri ?? "") ? uri : undefined;
}

/** `Q17` of a Wikidata uri, else undefined. */
export const wikidata = (uri) => /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(uri ?? "")?.[1];

/** "1 article", "2 articles". */
export const many = (n, one, more = `${one}s`) => `${count(n)} ${n === 1 ? one : more}`;
