// Plays the recording of a transcript: a line below the text.
#pragma once

#include <QWidget>

#include <filesystem>

class QAudioOutput;
class QComboBox;
class QLabel;
class QMediaPlayer;
class QSlider;
class QToolButton;

namespace kith::workbench {

class PlayerLine : public QWidget {
    Q_OBJECT
public:
    explicit PlayerLine(QWidget* parent = nullptr);

    // Hidden where there is none (""). The file is only opened when it is played.
    void setRecording(const std::filesystem::path& file);
    [[nodiscard]] bool hasRecording() const { return !file_.empty(); }
    [[nodiscard]] bool isPlaying() const;
    // Plays from there, where it does not play; else pauses. -1: from where it is.
    void playOrPause(qint64 from = -1);
    void goTo(qint64 milliseconds);
    void back(qint64 milliseconds);
    [[nodiscard]] qint64 position() const;

Q_SIGNALS:
    void moved(qint64 milliseconds);
    void wantsPlace(); // Play was pressed: from which turn?
    void said(const QString& words);

private:
    QMediaPlayer& player();
    void showState();

    std::filesystem::path file_;
    QMediaPlayer* player_ = nullptr; // made when it is first needed: there may be no sound on this machine
    QAudioOutput* sound_ = nullptr;
    QToolButton* play_;
    QToolButton* back_;
    QSlider* place_;
    QLabel* time_;
    QComboBox* speed_;
    qint64 from_ = -1; // where to begin once the file is open
};

} // namespace kith::workbench
