// Looks for words in the text that is read: Ctrl+F, F3, Shift+F3.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kith::workbench {

class TranscriptView;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(TranscriptView& view, QWidget* parent = nullptr);

    void open(const QString& words); // "": those of the last time
    void close();
    void step(int by); // 1: the next one, -1: the one before; begins anew at the end
    void search();     // anew: the text is another one
    [[nodiscard]] int count() const { return static_cast<int>(found_.size()); }
    [[nodiscard]] int current() const { return current_; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(int found);

    TranscriptView& view_;
    QLineEdit* words_;
    QLabel* count_;
    std::vector<std::pair<int, int>> found_;
    int current_ = -1;
};

} // namespace kith::workbench
