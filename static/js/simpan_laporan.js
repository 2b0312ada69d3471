// A report survives a lost connection: its words stay in this browser until the receipt has been seen, for a week at most.
// Name and contact stay only for who asks for it; a report that is to be kept secret stays only then, too.
const KUNCI = "laporan-warga";
const UMUR = 7 * 24 * 60 * 60 * 1000;
const LAPORAN = ["token", "klasifikasi", "kategori", "judul", "isi", "tanggal_kejadian", "lokasi", "kelurahan", "koordinat", "anonim", "rahasia"];
const IDENTITAS = ["nama", "email", "telepon"];

const hapus = () => { try { localStorage.removeItem(KUNCI); } catch { /* nothing is kept here at all */ } };
const baca = () => {
  try {
    const satu = JSON.parse(localStorage.getItem(KUNCI));
    if (satu && Date.now() - satu.pada < UMUR) return satu;
  } catch { /* unreadable: treated as nothing */ }
  hapus();
  return null;
};

if (document.querySelector("[data-laporan-terkirim]")) hapus();
const formulir = document.querySelector("[data-simpan-laporan]");
if (formulir) mulai();

function mulai() {
  const ruas = formulir.elements;
  const tawaran = document.querySelector("[data-tawaran-laporan]");
  const keterangan = formulir.querySelector("[data-keterangan-simpan]");
  const ikutIdentitas = formulir.querySelector("[data-simpan-identitas]");
  const putus = formulir.querySelector("[data-putus]");
  let tunda;
  let lolos = false;
  keterangan.hidden = false;

  const nilai = (nama) => {
    const satu = ruas[nama];
    return satu.type === "checkbox" ? satu.checked : satu.value;
  };
  const simpan = () => {
    clearTimeout(tunda);
    const boleh = ikutIdentitas.checked;
    if (!ruas.isi.value.trim() && !ruas.judul.value.trim()) return;
    if (ruas.rahasia.checked && !boleh) { hapus(); return; }
    const isi = Object.fromEntries((boleh ? [...LAPORAN, ...IDENTITAS] : LAPORAN).map((nama) => [nama, nilai(nama)]));
    try { localStorage.setItem(KUNCI, JSON.stringify({ isi, boleh, pada: Date.now() })); } catch { keterangan.hidden = true; }
  };
  const pulihkan = ({ isi, boleh }) => {
    ikutIdentitas.checked = boleh;
    for (const [nama, satu] of Object.entries(isi)) {
      if (!ruas[nama]) continue;
      if (typeof satu === "boolean") ruas[nama].checked = satu;
      else ruas[nama].value = satu;
    }
    for (const nama of ["isi", "koordinat", "kelurahan"]) {
      ruas[nama].dispatchEvent(new Event(nama === "kelurahan" ? "change" : "input", { bubbles: true }));
    }
  };

  // A form that came back with errors holds more than what was kept.
  const lama = "terisi" in formulir.dataset ? null : baca();
  if (lama) {
    const pada = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Makassar" });
    tawaran.querySelector("[data-kapan]").textContent = `${pada.format(lama.pada)} WITA`;
    tawaran.hidden = false;
    tawaran.querySelector("[data-lanjutkan]").addEventListener("click", () => { pulihkan(lama); tawaran.hidden = true; ruas.judul.focus(); });
    tawaran.querySelector("[data-hapus]").addEventListener("click", () => { hapus(); tawaran.hidden = true; });
  }
  keterangan.querySelector("[data-hapus]").addEventListener("click", () => {
    hapus();
    keterangan.querySelector("[data-suara]").textContent = "Sudah dihapus dari ponsel ini.";
  });
  formulir.addEventListener("input", () => { clearTimeout(tunda); tunda = setTimeout(simpan, 500); });
  formulir.addEventListener("change", simpan);

  // Asked before the form goes: without an answer the page stays, with everything on it, photographs too.
  formulir.addEventListener("submit", async (kejadian) => {
    if (lolos) return;
    kejadian.preventDefault();
    kejadian.stopImmediatePropagation();
    simpan();
    try {
      await fetch(formulir.dataset.sehat, { method: "HEAD", cache: "no-store" });
      lolos = true;
      putus.hidden = true;
      formulir.requestSubmit(kejadian.submitter);
    } catch {
      putus.hidden = false;
      putus.focus();
    }
  }, true);
  window.addEventListener("pageshow", () => { lolos = false; });
  window.addEventListener("online", () => { putus.hidden = true; });
}
