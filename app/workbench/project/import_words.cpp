#include "project/import_words.h"

#include <QCoreApplication>

namespace kith::workbench {
QStringList meaningWords() {
    return {QCoreApplication::translate("import", "ignore"),   QCoreApplication::translate("import", "respondent's id"),
            QCoreApplication::translate("import", "language"), QCoreApplication::translate("import", "attribute"),
            QCoreApplication::translate("import", "contact"),  QCoreApplication::translate("import", "organisation"),
            QCoreApplication::translate("import", "reason"),   QCoreApplication::translate("import", "open answer")};
}

QStringList attributeWords() {
    return {QCoreApplication::translate("import", "text"), QCoreApplication::translate("import", "number"),
            QCoreApplication::translate("import", "date"), QCoreApplication::translate("import", "yes or no"),
            QCoreApplication::translate("import", "choice")};
}

QStringList stageWordsAsked() {
    return {QCoreApplication::translate("import", "not asked"), QCoreApplication::translate("import", "build"),
            QCoreApplication::translate("import", "maintain"), QCoreApplication::translate("import", "activate")};
}

} // namespace kith::workbench
