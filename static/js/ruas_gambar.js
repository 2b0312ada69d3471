// A form field that holds a picture of the media library: opens the picker, shows what was chosen, lets it go again.
const pasang = (wadah) => {
  const nilai = wadah.querySelector("input[type=hidden]");
  const pratinjau = wadah.querySelector("[data-pratinjau]");
  const keterangan = wadah.querySelector("[data-alt]");
  const buka = wadah.querySelector("[data-buka]");
  const lepas = wadah.querySelector("[data-lepas]");
  const tampilkan = ({ pk, url, alt }) => {
    nilai.value = pk;
    pratinjau.src = url;
    pratinjau.hidden = !pk;
    keterangan.textContent = alt;
    buka.textContent = pk ? "Ganti gambar" : "Pilih gambar";
    lepas.hidden = !pk;
    nilai.dispatchEvent(new Event("input", { bubbles: true }));
  };
  buka.addEventListener("click", () => window.open(buka.dataset.buka.replace(/ruas=.*$/, `ruas=${buka.id}`), "pilih_gambar", "width=960,height=720"));
  buka.addEventListener("gambar-dipilih", (kejadian) => { tampilkan(kejadian.detail); buka.focus(); });
  lepas.addEventListener("click", () => { tampilkan({ pk: "", url: "", alt: "Belum ada gambar." }); buka.focus(); });
  // Restored by simpan_otomatis.js: the picture is told together with its number.
  nilai.addEventListener("dipulihkan", (kejadian) => tampilkan(kejadian.detail));
};
for (const wadah of document.querySelectorAll("[data-ruas-gambar]")) pasang(wadah);
// A row that was added to a list of pictures: its ids are its own only now.
document.addEventListener("formset:added", (kejadian) => {
  for (const wadah of kejadian.target.querySelectorAll("[data-ruas-gambar]")) pasang(wadah);
});
