#include "workspace/preferences.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int mostRecent = 12;

QString loginName() {
    for (const char* variable : {"KITH_CODER", "USER", "LOGNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty()) return name;
    return QStringLiteral("analyst");
}

} // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent),
      settings_(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kith"), QStringLiteral("workbench")) {}

Appearance Preferences::appearance() const {
    const QString word = settings_.value(QStringLiteral("window/appearance")).toString();
    return word == QLatin1String("light")  ? Appearance::Light
           : word == QLatin1String("dark") ? Appearance::Dark
                                           : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance) {
    settings_.setValue(QStringLiteral("window/appearance"), appearance == Appearance::Light ? QStringLiteral("light")
                                                            : appearance == Appearance::Dark
                                                                ? QStringLiteral("dark")
                                                                : QStringLiteral("system"));
    Q_EMIT appearanceChanged();
}

QString Preferences::language() const {
    const QString chosen = settings_.value(QStringLiteral("window/language")).toString();
    if (chosen == QLatin1String("en") || chosen == QLatin1String("nl")) return chosen;
    return QLocale::system().language() == QLocale::Dutch ? QStringLiteral("nl") : QStringLiteral("en");
}

void Preferences::setLanguage(const QString& language) {
    if (language == this->language()) return;
    settings_.setValue(QStringLiteral("window/language"), language);
    Q_EMIT languageChanged();
}

QString Preferences::coder() const {
    const QString name = settings_.value(QStringLiteral("coding/coder")).toString();
    return name.isEmpty() ? loginName() : name;
}

void Preferences::setCoder(const QString& coder) {
    settings_.setValue(QStringLiteral("coding/coder"), coder.trimmed());
    Q_EMIT coderChanged();
}

QFont Preferences::textFont() const {
    QFont font;
    if (const QString chosen = settings_.value(QStringLiteral("fonts/text")).toString(); !chosen.isEmpty())
        font.fromString(chosen);
    else
        font.setPointSize(12);
    return font;
}

void Preferences::setTextFont(const QFont& font) {
    settings_.setValue(QStringLiteral("fonts/text"), font.toString());
    Q_EMIT fontsChanged();
}

int Preferences::interfaceSize() const {
    return std::clamp(settings_.value(QStringLiteral("fonts/interface"), 10).toInt(), 7, 24);
}

void Preferences::setInterfaceSize(int points) {
    settings_.setValue(QStringLiteral("fonts/interface"), std::clamp(points, 7, 24));
    Q_EMIT fontsChanged();
}

QStringList Preferences::recentProjects() const {
    return settings_.value(QStringLiteral("projects/recent")).toStringList();
}

void Preferences::addRecentProject(const QString& file) {
    QStringList recent = recentProjects();
    const QString whole = QFileInfo(file).absoluteFilePath();
    recent.removeAll(whole);
    recent.prepend(whole);
    while (recent.size() > mostRecent)
        recent.removeLast();
    settings_.setValue(QStringLiteral("projects/recent"), recent);
    Q_EMIT recentChanged();
}

void Preferences::removeRecentProject(const QString& file) {
    QStringList recent = recentProjects();
    recent.removeAll(file);
    settings_.setValue(QStringLiteral("projects/recent"), recent);
    Q_EMIT recentChanged();
}

QVariant Preferences::value(const QString& key, const QVariant& otherwise) const {
    return settings_.value(key, otherwise);
}

void Preferences::setValue(const QString& key, const QVariant& value) {
    settings_.setValue(key, value);
}

} // namespace kith::workbench
