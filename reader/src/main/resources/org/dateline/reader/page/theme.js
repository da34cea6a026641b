// Runs before the first paint, so that a reader who chose a theme does not see the other one flash.
const chosenTheme = localStorage.getItem("dateline.theme");
if (chosenTheme === "light" || chosenTheme === "dark") {
  document.documentElement.dataset.theme = chosenTheme;
}
