// What a user prefers, kept for the next time in the user's own settings: never in a project.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace kith::workbench {

enum class Appearance { System, Light, Dark };

class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] QString language() const; // of the interface: "en" or "nl"
    void setLanguage(const QString& language);
    [[nodiscard]] QString coder() const; // the login name until somebody gives another
    void setCoder(const QString& coder);
    // Of texts that are read and coded, and of everything around them.
    [[nodiscard]] QFont textFont() const;
    void setTextFont(const QFont& font);
    [[nodiscard]] int interfaceSize() const; // in points
    void setInterfaceSize(int points);
    [[nodiscard]] QStringList recentProjects() const; // the last one first
    void addRecentProject(const QString& file);
    void removeRecentProject(const QString& file);
    // Whatever else a part of the window wants to find again; keys are "part/what".
    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();
    void fontsChanged();
    void coderChanged();
    void recentChanged();

private:
    QSettings settings_;
};

} // namespace kith::workbench
