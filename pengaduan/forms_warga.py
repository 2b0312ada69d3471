"""The form with which somebody follows a public report."""

from layanan.forms import FormBerperangkap, RuasSurel


class IkutiForm(FormBerperangkap):
    """An address, and nothing else of anybody."""

    email = RuasSurel(label="Surel Anda", help_text="Kami menulis hanya saat keadaan laporan ini berubah.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        self.fields["email"].error_messages["required"] = "Tulis alamat surel Anda."
