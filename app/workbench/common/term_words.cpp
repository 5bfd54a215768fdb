#include "common/term_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace kith::workbench {

QStringList speakerRoleWords() {
    return {QCoreApplication::translate("terms", "not known"), QCoreApplication::translate("terms", "interviewer"),
            QCoreApplication::translate("terms", "interviewee"), QCoreApplication::translate("terms", "somebody else")};
}

QStringList sourceKindWords() {
    return {QCoreApplication::translate("terms", "interview"), QCoreApplication::translate("terms", "survey"),
            QCoreApplication::translate("terms", "literature"), QCoreApplication::translate("terms", "field note"),
            QCoreApplication::translate("terms", "translation")};
}

QStringList permissionWords() {
    return {QCoreApplication::translate("terms", "not recorded"), QCoreApplication::translate("terms", "given"),
            QCoreApplication::translate("terms", "refused")};
}

QString languageWord(const QString& code) {
    if (code == QLatin1String("en")) return QCoreApplication::translate("terms", "English");
    if (code == QLatin1String("nl")) return QCoreApplication::translate("terms", "Dutch");
    if (code == QLatin1String("de")) return QCoreApplication::translate("terms", "German");
    if (code == QLatin1String("fr")) return QCoreApplication::translate("terms", "French");
    if (code.isEmpty()) return {};
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : QLocale::languageToString(locale.language());
}

} // namespace kith::workbench
