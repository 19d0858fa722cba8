// Runs before the first paint: says that scripts work, and brings back the reader's choice of colours.
(function () {
  var root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    var choice = localStorage.getItem("mg-palette");
    if (choice === "light" || choice === "dark") root.dataset.palette = choice;
  } catch (error) {
    // Storage may be switched off; the device's own setting then decides.
  }
})();
