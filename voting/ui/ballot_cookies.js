// The cookies that a ballot sets: whether to ask, which notice was seen, which items of a campaign were answered.

const cookieNow = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
const bytesOf = (text) => Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

// A bitmap of answered items is added to the one that the browser has: another tab may have answered others.
const withBitsKept = (name, value) => {
  const present = name.startsWith("voting_seen_") ? cookieNow(name) : null;
  if (!present) return value;
  try {
    const [a, b] = [bytesOf(present), bytesOf(value)];
    const both = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? 0) | (b[index] ?? 0));
    return btoa(String.fromCharCode(...both)).replace(/\+/g, "-").replace(/\//g, "_");
  } catch {
    return value; // the present one is broken
  }
};

const setCookies = (cookies) => {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const [name, value, seconds] of cookies) {
    document.cookie = `${name}=${withBitsKept(name, value)}; Path=/; Max-Age=${seconds}; SameSite=Strict${secure}`;
  }
};
