// The words of the interface in its language.
#pragma once

#include <QString>
#include <QTranslator>

#include <cstring>

namespace kith::workbench {

// Reads what was translated. Translators' files leave the namespace out of the names of classes.
class Translation : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override {
        QString found = QTranslator::translate(context, source, disambiguation, n);
        if (const char* colon = std::strrchr(context, ':'); colon && found.isEmpty())
            found = QTranslator::translate(colon + 1, source, disambiguation, n);
        return found;
    }
};

// English needs no file: "(s)" after a counted word is its plural.
class EnglishPlurals : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int n) const override {
        if (n < 0 || !std::strstr(source, "(s)")) return {};
        return QString::fromUtf8(source).replace(QLatin1String("(s)"), QLatin1String(n == 1 ? "" : "s"));
    }
};

} // namespace kith::workbench
