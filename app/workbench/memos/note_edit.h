// A field for a few lines of words: as high as they are, saved when it is left or by Ctrl+Enter.
#pragma once

#include <QPlainTextEdit>

namespace kith::workbench {

class NoteEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEdit(QWidget* parent = nullptr);

    // What is stored. Words that are being written stay.
    void setWords(const QString& words);
    // What is written now, whether stored or not.
    [[nodiscard]] QString words() const { return toPlainText(); }
    [[nodiscard]] bool isChanged() const { return toPlainText() != stored_; }
    // Back to what is stored.
    void revert();
    void setLines(int least, int most);
    // Otherwise by Ctrl+Enter alone.
    void setSavedWhenLeft(bool saved) { savedWhenLeft_ = saved; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void finished(const QString& words); // only where they differ from what is stored

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void finish();
    void fit();
    QString stored_;
    int least_ = 1, most_ = 8;
    bool savedWhenLeft_ = true;
};

} // namespace kith::workbench
