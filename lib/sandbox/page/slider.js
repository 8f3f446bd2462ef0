// Without this the slider still works: its form is sent with the button beside it.
const slider = document.querySelector("#offset");
const chosen = document.querySelector("#chosen");

slider?.addEventListener("input", () => {
  chosen.textContent = new Date(Date.now() + Number(slider.value)).toUTCString();
});
slider?.addEventListener("change", () => slider.form.requestSubmit());
