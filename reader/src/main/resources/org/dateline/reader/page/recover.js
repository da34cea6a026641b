// Runs before the rest. A file of the page that does not arrive (the network changed on the way, as it does when a laptop
// wakes or containers start; the reader was started again) would leave the page empty for ever: nothing runs that could
// say so. So the page is loaded again, later each time; after the last try the notice in index.html stays.

const LOADS = "dateline.loads";
const MOST_LOADS = 6;
let lost = false;

addEventListener(
  "error",
  (event) => {
    // A mistake of a script that runs is an ErrorEvent; this is about those that never came.
    if (event instanceof ErrorEvent || lost) return;
    lost = true;
    const loads = Number(sessionStorage.getItem(LOADS) ?? 0);
    sessionStorage.setItem(LOADS, String(loads + 1));
    if (loads < MOST_LOADS) setTimeout(() => location.reload(), 500 * 2 ** loads);
  },
  true,
);

addEventListener("load", () => {
  if (!lost) sessionStorage.removeItem(LOADS);
});
