"""What the frame of every public page costs, so that only this line changes when the frame does."""

KUERI_RANGKA = 2  # the band of important announcements, and the menu
