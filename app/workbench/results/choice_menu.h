// A button whose menu has things to tick: several of a few, and its words say which.
#pragma once

#include <QStringList>
#include <QToolButton>

#include <string>
#include <utility>
#include <vector>

class QMenu;

namespace kith::workbench {

class ChoiceMenu : public QToolButton {
    Q_OBJECT
public:
    // `none` is what it says while nothing is ticked: "All coders".
    explicit ChoiceMenu(const QString& none, QWidget* parent = nullptr);

    // Keeps what is ticked where it is still there.
    void setChoices(const std::vector<std::pair<std::string, QString>>& choices);
    [[nodiscard]] std::vector<std::string> chosen() const;
    void setChosen(const std::vector<std::string>& ids);

Q_SIGNALS:
    void changed();

private:
    void showWords();

    QString none_;
    QMenu* menu_;
    bool filling_ = false;
};

} // namespace kith::workbench
