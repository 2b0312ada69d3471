// The picture picker in its own window: hands the chosen picture to whoever opened it, CKEditor's dialog or a field.
const parameter = new URLSearchParams(location.search);
const nomor = parameter.get("CKEditorFuncNum");
const ruas = parameter.get("ruas");
const serahkan = ({ pilih, url, alt }) => {
  if (!window.opener) return;
  if (nomor) {
    window.opener.CKEDITOR.tools.callFunction(nomor, url, function isiAlt() {
      const dialog = this.getDialog();
      if (dialog.getName() === "image") dialog.setValueOf("info", "txtAlt", alt);
    });
  } else if (ruas) {
    const detail = { pk: pilih, url, alt };
    window.opener.document.getElementById(ruas)?.dispatchEvent(new CustomEvent("gambar-dipilih", { detail }));
  }
  window.close();
};
for (const tombol of document.querySelectorAll("[data-pilih]")) {
  tombol.addEventListener("click", () => serahkan(tombol.dataset));
}
// Just uploaded: there is nothing left to choose. A picture that was there already is shown with its own words first.
const baru = document.querySelector(`[data-pilih="${CSS.escape(parameter.get("terpilih") || "")}"]`);
if (baru && !document.querySelector(".messagelist .warning")) serahkan(baru.dataset);
