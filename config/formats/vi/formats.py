"""How days and times are written, where Django's own Vietnamese is longer than a column is wide."""

DATE_FORMAT = "d/m/Y"
DATETIME_FORMAT = "H:i d/m/Y"
SHORT_DATE_FORMAT = "d/m/Y"
SHORT_DATETIME_FORMAT = "H:i d/m/Y"
# The first is how a form shows a day; ISO, which Django always takes, as dates of reports are typed, too.
DATE_INPUT_FORMATS = ["%d/%m/%Y"]
