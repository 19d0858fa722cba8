// A quiz answers at once: says right or wrong, and opens the reason. All words come from the page.

for (const form of document.querySelectorAll("form[data-quiz]")) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const question = target.closest("fieldset");
    const right = target.value === question.dataset.answer;
    const said = question.querySelector("[role=status]");
    said.textContent = right ? form.dataset.right : form.dataset.wrong;
    said.classList.toggle("mg-quiz__said--right", right);
    if (right) question.querySelector("details").open = true;
  });
}
