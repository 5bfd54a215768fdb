#include "people/words.h"

#include "common/strings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace kith::workbench {
namespace {

// As the analysis of people words its reasons.
[[maybe_unused]] const char* const reasons[] = {
    QT_TRANSLATE_NOOP("people", "a title before a name"),
    QT_TRANSLATE_NOOP("people", "an initial before a name"),
    QT_TRANSLATE_NOOP("people", "a given name followed by another name"),
    QT_TRANSLATE_NOOP("people", "a given name"),
    QT_TRANSLATE_NOOP("people", "a surname"),
    QT_TRANSLATE_NOOP("people", "stands where names stand"),
    QT_TRANSLATE_NOOP("people", "a word with a capital, where names stand"),
    QT_TRANSLATE_NOOP("people", "a capital, no word of the language"),
    QT_TRANSLATE_NOOP("people", "a word for family"),
    QT_TRANSLATE_NOOP("people", "a noun for a person"),
    QT_TRANSLATE_NOOP("people", "a noun for a group of people"),
    QT_TRANSLATE_NOOP("people", "a word for people of a place"),
    QT_TRANSLATE_NOOP("people", "told by what they do"),
    QT_TRANSLATE_NOOP("people", "stands where nouns for people stand"),
    QT_TRANSLATE_NOOP("people", "a pronoun for who speaks or is spoken to"),
    QT_TRANSLATE_NOOP("people", "a relative pronoun after a person"),
    QT_TRANSLATE_NOOP("people", "a word for anybody"),
    QT_TRANSLATE_NOOP("people", "a pronoun that returns to a person"),
    QT_TRANSLATE_NOOP("people", "a pronoun that stands for people here"),
    QT_TRANSLATE_NOOP("people", "a pronoun for a person"),
    QT_TRANSLATE_NOOP("people", "a new name"),
    QT_TRANSLATE_NOOP("people", "not spoken of before"),
    QT_TRANSLATE_NOOP("people", "stands beside the words for the same person"),
    QT_TRANSLATE_NOOP("people", "said of, or standing beside, the one before"),
    QT_TRANSLATE_NOOP("people", "the same name as before"),
    QT_TRANSLATE_NOOP("people", "a name that was part of an earlier one"),
    QT_TRANSLATE_NOOP("people", "the same noun of the same person as before"),
    QT_TRANSLATE_NOOP("people", "the same noun as before, now known"),
    QT_TRANSLATE_NOOP("people", "the one before it that fits best"),
    QT_TRANSLATE_NOOP("people", "another word for one spoken of just before"),
    QT_TRANSLATE_NOOP("people", "the one spoken to"),
    QT_TRANSLATE_NOOP("people", "the one who speaks"),
    QT_TRANSLATE_NOOP("people", "the one who speaks, with others"),
    QT_TRANSLATE_NOOP("people", "a name of several confirmed contacts"),
    QT_TRANSLATE_NOOP("people", "confirmed by an analyst"),
    QT_TRANSLATE_NOOP("people", "a name of a confirmed contact"),
    QT_TRANSLATE_NOOP("people", "a name confirmed in another account"),
    QT_TRANSLATE_NOOP("people", "on no list of names"),
};

} // namespace

QString certaintyWords(double confidence) {
    if (confidence >= 0.9) return QCoreApplication::translate("people", "almost certain");
    if (confidence >= 0.75) return QCoreApplication::translate("people", "likely");
    if (confidence >= 0.4) return QCoreApplication::translate("people", "in doubt");
    return QCoreApplication::translate("people", "unlikely");
}

QString kindWords(MentionKind kind) {
    switch (kind) {
    case MentionKind::Name:
        return QCoreApplication::translate("people", "name");
    case MentionKind::Nominal:
        return QCoreApplication::translate("people", "description");
    case MentionKind::Pronoun:
        break;
    }
    return QCoreApplication::translate("people", "pronoun");
}

QString reasonWords(const std::string& reason) {
    const auto translated = [](const QString& words) {
        return QCoreApplication::translate("people", words.toUtf8().constData());
    };
    const QString unlisted = QStringLiteral(", on no list of names");
    QStringList parts = toQString(reason).split(QStringLiteral("; "));
    for (QString& part : parts) {
        const bool doubted = part.endsWith(unlisted);
        if (doubted) part.chop(unlisted.size());
        part = translated(part);
        if (doubted) part += QStringLiteral(", ") + translated(unlisted.mid(2));
    }
    return parts.join(QStringLiteral("; "));
}

double doubtOf(double confidence) {
    return std::clamp(1 - 2 * std::abs(confidence - 0.5), 0.0, 1.0);
}

} // namespace kith::workbench
