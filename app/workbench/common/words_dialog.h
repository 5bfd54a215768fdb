// Asks for words: a name, in which Enter takes it, or a text of several lines.
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kith::workbench {

class WordsDialog : public QDialog {
    Q_OBJECT
public:
    enum class Form { Line, Text };
    // `what` stands above the words, `accept` on the button that takes them. It closes itself.
    WordsDialog(Form form, const QString& title, const QString& what, const QString& words, const QString& accept,
                QWidget* parent);

    // Where taking no words means that there are none; else the button waits for some.
    void allowNone();

Q_SIGNALS:
    // Without white space around them.
    void given(const QString& words);

private:
    [[nodiscard]] QString words() const;
    void check();

    bool mayBeEmpty_ = false;
    QLineEdit* line_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    QPushButton* accept_ = nullptr;
};

} // namespace kith::workbench
